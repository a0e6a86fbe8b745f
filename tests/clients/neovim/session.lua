-- One Neovim as a user has it, driven over its own remote interface: keys go in, and what is asked
-- for is what a user sees, such as text, cursor, windows, lists and marks.
local Session = {}
Session.__index = Session

local limit = 30000 -- milliseconds until something is to be seen

--- Starts Neovim in a folder, with its configuration, data and state below `home`.
function Session.start(nvim, folder, home)
  local environment = {
    XDG_CONFIG_HOME = home .. '/config',
    XDG_DATA_HOME = home .. '/data',
    XDG_STATE_HOME = home .. '/state',
    XDG_CACHE_HOME = home .. '/cache',
    NVIM_APPNAME = 'nvim',
  }
  local self = setmetatable({ folder = folder }, Session)
  self.channel = vim.fn.jobstart({ nvim, '--embed', '--headless' }, {
    cwd = folder,
    env = environment,
    rpc = true,
  })
  assert(self.channel > 0, 'Neovim does not start')
  self:ask('vim.o.lines, vim.o.columns = 40, 120')
  return self
end

--- Runs Lua inside that Neovim and returns its answer.
function Session:ask(code, ...)
  return vim.rpcrequest(self.channel, 'nvim_exec_lua', code, { ... })
end

--- Types keys, as in `:help key-notation`.
function Session:type(keys)
  self.acted = vim.uv.hrtime()
  vim.rpcrequest(self.channel, 'nvim_input', keys)
end

--- Types the answer to a question, once Neovim asks it.
function Session:answer(keys)
  local asked = vim.wait(limit, function()
    local mode = vim.rpcrequest(self.channel, 'nvim_get_mode')
    return mode.mode == 'c' or mode.mode:sub(1, 1) == 'r'
  end, 10)
  if not asked then
    error('Neovim asks nothing\n' .. self:screen(), 0)
  end
  self:type(keys)
end

--- Asks until the answer pleases, and returns it. Keeps the longest time in milliseconds that a user
--- waited for something to be seen.
function Session:see(what, pleases, code, ...)
  local arguments, answer = { ... }, nil
  local seen = vim.wait(limit, function()
    -- While Neovim waits for the rest of a key sequence, it does not answer.
    if vim.rpcrequest(self.channel, 'nvim_get_mode').blocking then
      return false
    end
    answer = self:ask(code, unpack(arguments))
    return pleases(answer)
  end, 10)
  if not seen then
    error(('expected %s, but there is %s\n%s'):format(what, vim.inspect(answer), self:screen()), 0)
  end
  self.waited = math.max(self.waited or 0, (vim.uv.hrtime() - (self.acted or vim.uv.hrtime())) / 1e6)
  self.acted = nil
  return answer
end

--- Asks until the answer, text or a list of texts, has all these parts.
function Session:contains(parts, code, ...)
  local function pleases(answer)
    local text = type(answer) == 'table' and table.concat(answer, '\n') or tostring(answer)
    return vim.iter(parts):all(function(part)
      return text:find(part, 1, true) ~= nil
    end)
  end
  return self:see('`' .. table.concat(parts, '`, `') .. '`', pleases, code, ...)
end

--- Asks until the answer is this one.
function Session:is(expected, code, ...)
  return self:see(vim.inspect(expected), function(answer)
    return vim.deep_equal(answer, expected)
  end, code, ...)
end

--- The whole screen, line by line.
function Session:screen()
  return self:ask([[
    vim.cmd.redraw()
    local rows = {}
    for row = 1, vim.o.lines do
      local cells = {}
      for column = 1, vim.o.columns do
        cells[column] = vim.fn.screenstring(row, column)
      end
      rows[row] = (table.concat(cells):gsub('%s+$', ''))
    end
    return table.concat(rows, '\n')
  ]])
end

--- Goes to the start of a text, or that many characters behind it, in a file of the folder.
function Session:visit(file, text, behind)
  self:type('<Esc><Esc>')
  self:ask([[
    vim.cmd('silent! only')
    if vim.api.nvim_buf_get_name(0) ~= ... then
      vim.cmd.edit(...)
    end
  ]], self.folder .. '/' .. file)
  self:ask([[
    local text, behind = ...
    for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
      local column = line:find(text, 1, true)
      if column then
        vim.api.nvim_win_set_cursor(0, { number, column - 1 + behind })
        return
      end
    end
    error('there is no `' .. text .. '` in ' .. vim.fn.bufname())
  ]], text, behind or 0)
  self.acted = vim.uv.hrtime()
end

--- The text of a file as the editor has it.
function Session:text(file)
  return self:ask([[
    local buffer = vim.fn.bufadd(...)
    vim.fn.bufload(buffer)
    return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
  ]], self.folder .. '/' .. file)
end

--- The file, the line of text and the rest of the line from the cursor on.
Session.here = [[
  return vim.fn.expand('%:t') .. ': ' .. vim.api.nvim_get_current_line():sub(vim.fn.col('.'))
]]

--- What Neovim said.
Session.messages = [[return vim.fn.execute('messages')]]

--- Gives all files the text that they had and leaves every mode and window.
function Session:reset()
  self:type('<Esc><Esc>')
  self:ask([[
    vim.cmd('silent! cclose')
    vim.cmd('silent! lclose')
    vim.cmd('silent! only')
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.bo[buffer].modified and vim.bo[buffer].buftype == '' then
        vim.api.nvim_buf_call(buffer, function() vim.cmd('silent edit!') end)
      end
    end
    vim.cmd('messages clear')
  ]])
  self.acted, self.waited = nil, nil
end

function Session:stop()
  pcall(vim.rpcnotify, self.channel, 'nvim_command', 'qall!')
  vim.fn.jobwait({ self.channel }, limit)
end

return Session
